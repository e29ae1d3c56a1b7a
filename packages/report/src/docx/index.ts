export { type CommentedDocx, type CommentedDocxOptions, commentedDocx } from './commented-docx.js';
