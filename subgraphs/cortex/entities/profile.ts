/** What a user tells of themselves beyond their name; at most one a user. */
import { Column, Entity, type Relation, Unique } from 'typeorm';
import { Revised } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Url } from '../../runtime/declare/text-columns';
import { Publish } from '../../runtime/references/declare/publish';
import { User } from './user';

@Publish({ fields: ['userId'], events: { changed: 'true' }, referable: false })
@Entity('profiles')
@Unique(['tenantId', 'userId'])
export class Profile extends Revised {
  userId: string;

  @RefersTo(() => User, { onDelete: 'CASCADE', index: false })
  user: Relation<User>;

  @Column('varchar', { length: 200, nullable: true })
  headline: string | null;

  @Column('varchar', { length: 100, nullable: true })
  location: string | null;

  @Url({ nullable: true })
  websiteUrl: string | null;

  // GitHub's own rule for names of accounts.
  @Check(`github_username ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$'`)
  @Column('varchar', { length: 39, nullable: true })
  githubUsername: string | null;

  // As many as a page can show; without a limit one user could fill the database.
  @Check('cardinality(skills) <= 50 AND array_position(skills, NULL) IS NULL')
  @Column('varchar', { length: 50, array: true, default: '{}' })
  skills: string[];
}
