/** A part of a course; they are taken in the order of their positions. */
import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { Timestamped } from '../../runtime/declare/base-entities';
import { Check } from '../../runtime/declare/check';
import { RefersTo } from '../../runtime/declare/refers-to';
import { Line, Text } from '../../runtime/declare/text-columns';
import { Course } from './course';

@Entity('course_modules')
@Unique(['tenantId', 'id'])
@Unique('course_modules_course_key', ['tenantId', 'courseId', 'id'])
@Index('course_modules_position_idx', ['tenantId', 'courseId', 'position', 'id'])
export class CourseModule extends Timestamped {
  courseId: string;

  @RefersTo(() => Course, { onDelete: 'CASCADE' })
  course: Relation<Course>;

  /** From 1, without gaps. */
  @Check('position > 0')
  @Column('integer')
  position: number;

  @Line({ length: 200 })
  title: string;

  @Text({ maximum: 50_000 })
  content: string;
}
