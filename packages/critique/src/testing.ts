export {
  type ExampleDocument,
  exampleDocument,
  type GivenItem,
  type GivenPlan,
  type GivenTask,
} from './testing/example-document.js';
export { exampleSubjects, type Read } from './testing/example-subjects.js';
