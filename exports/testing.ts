/** Names what a domain's tests are written with, for projects that import `joinery/testing`; any test runner will do. */
export { newViewer } from '../cli/testing/new-viewer';
export {
  openTestDomain,
  type TestAnswer,
  type TestDomain,
  type TestDomainOptions,
} from '../cli/testing/test-domain';
