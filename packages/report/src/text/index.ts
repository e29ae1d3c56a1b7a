export type { FollowedState, FollowedTask } from '../present/followed-task.js';
export { critiqueText } from './critique-text.js';
export { directiveText } from './directive-text.js';
export type { TextOptions } from './style.js';
export { tasksText } from './tasks-text.js';
