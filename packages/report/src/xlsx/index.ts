export { critiqueXlsx } from './critique-xlsx.js';
export { directiveXlsx } from './directive-xlsx.js';
