/** Proves, when types are checked, that a property does not compile which is not what the database holds. */
import type { Relation } from 'typeorm';
import { UserReplica } from '../../subgraphs/replicas/user';
import { Created } from '../../subgraphs/runtime/declare/base-entities';
import { Choice } from '../../subgraphs/runtime/declare/choice';
import { Instant } from '../../subgraphs/runtime/declare/instant';
import { RefersTo } from '../../subgraphs/runtime/declare/refers-to';

export abstract class Misdeclared extends Created {
  // @ts-expect-error there is no authorId
  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  author: Relation<UserReplica>;

  editorId: string | null;

  // @ts-expect-error editorId may be null
  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  editor: Relation<UserReplica>;

  ownerId: string;

  // @ts-expect-error ownerId may be null
  @RefersTo(() => UserReplica, { onDelete: 'CASCADE', nullable: true })
  owner: Relation<UserReplica> | null;

  readerId: string;

  // @ts-expect-error what is emptied may be null
  @RefersTo(() => UserReplica, { onDelete: 'SET NULL' })
  reader: Relation<UserReplica>;

  // @ts-expect-error CLOSED is missing here
  @Choice(['OPEN', 'CLOSED'])
  kind: 'OPEN';

  // @ts-expect-error CLOSED is missing there
  @Choice(['OPEN'])
  other: 'OPEN' | 'CLOSED';

  // @ts-expect-error it may be null
  @Choice(['OPEN'], { nullable: true })
  third: 'OPEN';

  // @ts-expect-error no such value
  @Choice(['OPEN'], { default: 'SHUT' })
  fourth: 'OPEN';

  // @ts-expect-error it may be null
  @Instant({ nullable: true })
  endedAt: Date;
}
