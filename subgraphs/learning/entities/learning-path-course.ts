/** A course in a learning path. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { Created } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Course } from './course';
import { LearningPath } from './learning-path';

@Entity('learning_path_courses')
@Unique(['tenantId', 'pathId', 'courseId'])
@Index('learning_path_courses_position_idx', ['tenantId', 'pathId', 'position', 'id'])
export class LearningPathCourse extends Created {
  pathId: string;

  @RefersTo(() => LearningPath, { onDelete: 'CASCADE' })
  path: Relation<LearningPath>;

  courseId: string;

  @RefersTo(() => Course, { onDelete: 'CASCADE' })
  course: Relation<Course>;

  /** From 1, without gaps. */
  @Check('position > 0')
  @Column('integer')
  position: number;
}
