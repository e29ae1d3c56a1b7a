export { type CalendarOptions, tasksIcs } from './tasks-ics.js';
