/**
 * Names what a domain's code is written with, for projects that import `joinery/subgraph`: all that the domains of this
 * repository use of the runtime, and nothing more (docs/reference/package.md).
 */
export { type Cache, cacheRows } from '../subgraphs/runtime/cache/cache';
export type { Change, ChangeOfRow, Checked } from '../subgraphs/runtime/change/change';
export { create } from '../subgraphs/runtime/change/create';
export { edit } from '../subgraphs/runtime/change/edit';
export { join, leave, put } from '../subgraphs/runtime/change/join';
export { move } from '../subgraphs/runtime/change/move';
export { remove } from '../subgraphs/runtime/change/remove';
export {
  admin,
  anybody,
  anyOf,
  author,
  authorOrStaff,
  of,
  type Rule,
  requireAllowed,
  staff,
} from '../subgraphs/runtime/change/who';
export {
  deleteRow,
  findRow,
  insertRow,
  insertUnlessThere,
  updateRow,
} from '../subgraphs/runtime/change/write-row';
export { anyCase, dictionary } from '../subgraphs/runtime/database/collations';
export type { Violations } from '../subgraphs/runtime/database/database-error';
export {
  Created,
  CreatedAt,
  Revised,
  RevisionColumn,
  sessionTenant,
  TenantKeyed,
  TenantScoped,
  Timestamped,
  UpdatedAt,
} from '../subgraphs/runtime/declare/base-entities';
export { Check } from '../subgraphs/runtime/declare/check';
export { Choice } from '../subgraphs/runtime/declare/choice';
export { CountOf } from '../subgraphs/runtime/declare/count-of';
export { defineProject, type Listed, type Project } from '../subgraphs/runtime/declare/define-project';
export {
  defineSubgraph,
  type EntityClass,
  type SubgraphDefinition,
} from '../subgraphs/runtime/declare/define-subgraph';
export { domainFolder } from '../subgraphs/runtime/declare/domain-folder';
export { Instant } from '../subgraphs/runtime/declare/instant';
export { NonNegative } from '../subgraphs/runtime/declare/non-negative';
export { RefersTo } from '../subgraphs/runtime/declare/refers-to';
export { ItemsOf, Searched } from '../subgraphs/runtime/declare/searched';
export {
  type Model,
  type OpenIdProvider,
  type Settings,
  settingsOf,
} from '../subgraphs/runtime/declare/settings';
export { Email, Line, Name, Slug, Text, textColumn, Url } from '../subgraphs/runtime/declare/text-columns';
export {
  type Demo,
  type DemoTable,
  demoFaker,
  demoRows,
  pick,
  pickText,
  pickTime,
  pickUser,
  poolOf,
} from '../subgraphs/runtime/demo/demo';
export { checkJson } from '../subgraphs/runtime/input/json';
export { isSameName, slugOf, uniqueSlug } from '../subgraphs/runtime/input/slug';
export { readText } from '../subgraphs/runtime/input/text';
export type { Connection } from '../subgraphs/runtime/list/connection';
export { nothing } from '../subgraphs/runtime/list/filter';
export { searchCondition } from '../subgraphs/runtime/list/found-rows';
export type { MediaStore } from '../subgraphs/runtime/media/media-store';
export { systemTransaction } from '../subgraphs/runtime/references/database/system-transaction';
export type { Effect } from '../subgraphs/runtime/references/declare/effect';
export { Publish } from '../subgraphs/runtime/references/declare/publish';
export { Replica, ReplicaEntity } from '../subgraphs/runtime/references/declare/replica';
export type { Total } from '../subgraphs/runtime/references/declare/total';
export { newestOf } from '../subgraphs/runtime/references/events/newest';
export type { Event } from '../subgraphs/runtime/references/peers/peer';
export { knownKeys, referable } from '../subgraphs/runtime/references/write/effect-keys';
export { makeRow } from '../subgraphs/runtime/references/write/make-row';
export { type BatchFunction, SubgraphContext } from '../subgraphs/runtime/request/context';
export { findForChange, findReadable, notFound } from '../subgraphs/runtime/request/find';
export { readableIf } from '../subgraphs/runtime/request/readable-if';
export {
  batched,
  byKey,
  checked,
  connection,
  deletePreview,
  findDeletion,
  mutation,
  ofViewer,
} from '../subgraphs/runtime/request/resolver';
export type { Readable } from '../subgraphs/runtime/request/row-query';
export { paramsOf, runSql, whereAll } from '../subgraphs/runtime/request/sql';
export { hasRole, isStaff, requireRole } from '../subgraphs/runtime/request/viewer-rights';
export { stableFraction } from '../subgraphs/runtime/stable-fraction';
export { live } from '../subgraphs/runtime/subscription/live';
export { accessTokenIssuer } from '../wire/contract/access-token';
export {
  domainErrors,
  type InvalidField,
  invalidField,
  invalidFields,
  JoineryError,
} from '../wire/contract/errors';
export { mappedEvents } from '../wire/contract/event-stream';
export { type MediaObject, uploadSeconds } from '../wire/contract/media-link';
export { readSignedToken, signedToken } from '../wire/contract/signed-token';
export type { Role, SignedInViewer, Viewer } from '../wire/contract/viewer';
