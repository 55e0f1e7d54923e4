/** Owns the `profiles` table: what a user tells of themselves beyond their name; at most one a user. */
import {
  Check,
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { Timestamped } from '../../runtime/declare/timestamped';
import { User } from './user';

@Entity('profiles')
@Unique('profiles_user_id_key', ['tenantId', 'userId'])
@Check('profiles_website_url_check', `website_url ~ '^https?://'`)
// GitHub's own rule for names of accounts.
@Check('profiles_github_username_check', `github_username ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$'`)
// As many as a page can show; without a limit one user could fill the database.
@Check('profiles_skills_check', 'cardinality(skills) <= 50 AND array_position(skills, NULL) IS NULL')
export class Profile extends Timestamped {
  @PrimaryGeneratedColumn('uuid', { primaryKeyConstraintName: 'profiles_pkey' })
  id: string;

  @Column('uuid')
  userId: string;

  // Not @OneToOne, which adds a second unique constraint with a name of its own.
  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'tenant_id',
      referencedColumnName: 'tenantId',
      foreignKeyConstraintName: 'profiles_user_id_fkey',
    },
    { name: 'user_id', referencedColumnName: 'id', foreignKeyConstraintName: 'profiles_user_id_fkey' },
  ])
  user: Relation<User>;

  @Column('varchar', { length: 200, nullable: true })
  headline: string | null;

  @Column('varchar', { length: 100, nullable: true })
  location: string | null;

  @Column('varchar', { length: 500, nullable: true })
  websiteUrl: string | null;

  @Column('varchar', { length: 39, nullable: true })
  githubUsername: string | null;

  @Column('varchar', { length: 50, array: true, default: '{}' })
  skills: string[];
}
