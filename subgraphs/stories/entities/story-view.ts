/** That somebody has seen a story: once. Its author sees who. */
import { Entity, type Relation, Unique } from 'typeorm';
import { UserReplica } from '../../replicas/user';
import { Created } from '../../runtime/declare/base-entities';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Story } from './story';

@Entity('story_views')
@Unique(['tenantId', 'storyId', 'viewerId'])
export class StoryView extends Created {
  storyId: string;

  @RefersTo(() => Story, { onDelete: 'CASCADE' })
  story: Relation<Story>;

  viewerId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  viewer: Relation<UserReplica>;
}
