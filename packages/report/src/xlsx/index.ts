export type { FollowedDocument } from '../present/followed-document.js';
export type { FollowedState, FollowedTask } from '../present/followed-task.js';
export { critiqueXlsx } from './critique-xlsx.js';
export { directiveXlsx } from './directive-xlsx.js';
export { registerXlsx } from './register-xlsx.js';
export { tasksXlsx } from './tasks-xlsx.js';
