export type { FollowedState, FollowedTask } from '../present/followed-task.js';
export { tasksCsv } from './tasks-csv.js';
