/** Names what migrations call, for projects that import `joinery/migration`. `joinery migration` drafts them. */
export { count, uncount } from '../subgraphs/runtime/database/count';
export { scopeToTenant, scopeToTenantById } from '../subgraphs/runtime/database/row-level-security';
export {
  announce,
  createReplica,
  guard,
  publish,
  refer,
  silence,
  unguard,
  unpublish,
  unrefer,
} from '../subgraphs/runtime/references/database/migration';
