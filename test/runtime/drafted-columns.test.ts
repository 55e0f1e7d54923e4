/** Whatever TypeORM can declare of a table is drafted so that PostgreSQL takes it, and is found to be there afterwards. */
import { Column, Entity, Exclusion, Index, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { withScratchDatabase } from '../../cli/provision/scratch-database';
import { Created } from '../../subgraphs/runtime/declare/base-entities';
import { Check } from '../../subgraphs/runtime/declare/check';
import { defineSubgraph, type EntityClass } from '../../subgraphs/runtime/declare/define-subgraph';
import { RefersTo } from '../../subgraphs/runtime/declare/refers-to';
import { draftMigration } from '../../subgraphs/runtime/draft/compare';
import { type Draft, migrationSource } from '../../subgraphs/runtime/draft/source';
import { serverUrl } from '../support/databases';
import { loadDraft } from '../support/drafted-migration';

@Entity('rooms')
@Unique(['tenantId', 'id'])
class Room extends Created {
  currentBookingId: string | null;

  // Each refers to the other: one of the two foreign keys comes when both tables are there.
  @RefersTo(() => Booking, { onDelete: 'SET NULL', nullable: true, index: false })
  currentBooking: Relation<Booking> | null;
}

@Entity('bookings')
@Unique(['tenantId', 'id'])
@Index('bookings_latest_idx', ['tenantId', 'number'])
@Index(['tenantId', 'end'])
@Index('bookings_words_idx', ['words'], { type: 'gin' })
@Exclusion('bookings_overlap_excl', 'USING gist (period WITH &&)')
@Check('price', 'price >= 0 OR note IS NOT NULL')
class Booking extends Created {
  roomId: string;

  @RefersTo(() => Room, { onDelete: 'CASCADE', index: [] })
  room: Relation<Room>;

  @Column({ type: 'bigint', generated: 'identity', generatedIdentity: 'ALWAYS' })
  number: string;

  @Column('numeric', { precision: 10, scale: 2, default: 0 })
  price: string;

  @Column('date')
  day: string;

  // What SQL keeps for itself.
  @Column('date', { nullable: true })
  end: string | null;

  @Column('time', { nullable: true })
  at: string | null;

  @Column('interval', { default: '1 hour' })
  duration: string;

  @Column('tstzrange', { nullable: true })
  period: string | null;

  @Column('jsonb', { default: { it: "is John's", n: [1, 2] } })
  options: unknown;

  @Column('text', { array: true, default: [] })
  guests: string[];

  @Column('varchar', { length: 20, default: "it's" })
  note: string;

  @Column('double precision', { default: 0.5 })
  weight: number;

  @Column('smallint', { default: -1 })
  rank: number;

  @Column('boolean', { default: true })
  isOpen: boolean;

  @Column('bytea', { nullable: true })
  seal: Buffer | null;

  @Column('inet', { nullable: true })
  address: string | null;

  @Column({ type: 'timestamptz', default: () => "now() + interval '1 day'" })
  until: Date;

  @Column('varchar', { length: 10, default: () => 'upper(md5(random()::text))' })
  code: string;

  @Column({
    type: 'tsvector',
    generatedType: 'STORED',
    asExpression: `to_tsvector('simple', note)`,
    nullable: true,
  })
  words: string;
}

@Entity('tickets')
class Ticket {
  @PrimaryGeneratedColumn('identity')
  id: number;

  @Column('uuid')
  tenantId: string;
}

const hotel = (entities: EntityClass[], migrations: ReturnType<typeof loadDraft>[]) =>
  defineSubgraph({ name: 'hotel', entities, migrations, resolvers: {} });
const draftOf = (definition: ReturnType<typeof hotel>): Promise<Draft> =>
  withScratchDatabase(serverUrl(), url => draftMigration(definition, url));

test('columns, constraints and indexes of every kind', async () => {
  const entities = [Room, Booking, Ticket];
  const draft = await draftOf(hotel(entities, []));
  expect(migrationSource('CreateHotel1763700000001', draft)).toMatchSnapshot();
  const first = loadDraft('CreateHotel1763700000001', draft);
  expect(await draftOf(hotel(entities, [first]))).toEqual({ up: [], down: [] });
  // The way down of leaving the tables makes them anew, from what PostgreSQL says of them.
  const leaving = loadDraft('LeaveHotel1763700000002', await draftOf(hotel([], [first])));
  expect(await draftOf(hotel([], [first, leaving]))).toEqual({ up: [], down: [] });
});
