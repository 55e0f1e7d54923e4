/** What an entity declares in a line is what PostgreSQL is asked for: columns, constraints, indexes and their names. */
import { Column, Entity, Index, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { OfTenant, TenantReplica } from '../../subgraphs/replicas/tenant';
import { UserReplica } from '../../subgraphs/replicas/user';
import { readMetadata } from '../../subgraphs/runtime/database/data-source';
import { Created, Revised, TenantScoped } from '../../subgraphs/runtime/declare/base-entities';
import { Check } from '../../subgraphs/runtime/declare/check';
import { Choice } from '../../subgraphs/runtime/declare/choice';
import { defineSubgraph, type EntityClass } from '../../subgraphs/runtime/declare/define-subgraph';
import { Instant } from '../../subgraphs/runtime/declare/instant';
import { NonNegative } from '../../subgraphs/runtime/declare/non-negative';
import { RefersTo } from '../../subgraphs/runtime/declare/refers-to';

@Entity('rooms')
@OfTenant()
@Unique(['tenantId', 'id'])
@Unique(['tenantId', 'slug'])
@Unique('rooms_seat_key', ['tenantId', 'hostId', 'seats'])
@Index(['tenantId', 'createdAt', 'id'])
@Index(['tenantId', 'kind', 'createdAt', 'id'])
@Index('rooms_open_idx', ['tenantId', 'kind', 'createdAt', 'id'], { where: 'host_id IS NULL' })
@Check('host_of_open', `kind <> 'OPEN' OR host_id IS NULL`)
class Room extends Revised {
  hostId: string | null;

  @RefersTo(() => UserReplica, {
    onDelete: 'SET NULL',
    nullable: true,
    column: 'host',
    index: ['seats', 'id'],
  })
  host: Relation<UserReplica> | null;

  @Check(`slug <> ''`)
  @Check('slug_length', 'char_length(slug) > 2')
  @Column('varchar', { length: 50 })
  slug: string;

  @Choice(['OPEN', 'CLOSED'], { default: 'OPEN' })
  kind: 'OPEN' | 'CLOSED';

  @Choice(['QUIET', 'LOUD'], { nullable: true, length: 10 })
  mood: 'QUIET' | 'LOUD' | null;

  @NonNegative()
  seats: number;

  @Instant({ nullable: true })
  closedAt: Date | null;
}

abstract class Said extends Created {
  authorId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  author: Relation<UserReplica>;
}

@Entity('notes')
@Unique('notes_thread_key', ['tenantId', 'roomId', 'id'])
class Note extends Said {
  roomId: string;

  @RefersTo(() => Room, { onDelete: 'CASCADE', index: false })
  room: Relation<Room>;

  parentId: string | null;

  @RefersTo(() => Note, { onDelete: 'CASCADE', nullable: true, with: ['roomId'] })
  parent: Relation<Note> | null;
}

@Entity('room_guests')
class RoomGuest extends TenantScoped {
  @PrimaryColumn('uuid')
  roomId: string;

  @RefersTo(() => Room, { onDelete: 'CASCADE', index: false })
  room: Relation<Room>;

  @PrimaryColumn('uuid')
  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE', index: ['roomId'] })
  user: Relation<UserReplica>;
}

const house: EntityClass[] = [Room, Note, RoomGuest, UserReplica, TenantReplica];

async function read(entity: EntityClass, entities = house) {
  const definition = defineSubgraph({ name: 'house', entities, migrations: [], resolvers: {} });
  const metadata = (await readMetadata(definition)).getMetadata(entity);
  return {
    metadata,
    columns: Object.fromEntries(
      metadata.columns.map(({ databaseName, type, length, isNullable, isPrimary, default: initial }) => [
        databaseName,
        [type, length, isPrimary && 'key', isNullable && 'null', typeof initial === 'function' ? '' : initial]
          .filter(word => word || word === 0)
          .join(' '),
      ]),
    ),
    checks: Object.fromEntries(metadata.checks.map(({ name, expression }) => [name, expression])),
    uniques: metadata.uniques.map(({ name }) => name).sort(),
    indexes: Object.fromEntries(
      metadata.indices.map(({ name, columns }) => [name, columns.map(column => column.databaseName).join()]),
    ),
    references: metadata.foreignKeys
      .map(
        ({ name, columnNames, referencedTablePath, referencedColumnNames, onDelete }) =>
          `${name}: ${columnNames} → ${referencedTablePath} ${referencedColumnNames} ${onDelete}`,
      )
      .sort(),
  };
}

test('a row has a key, its tenant, its instants and its revision', async () => {
  const { columns } = await read(Room);
  expect(columns).toMatchObject({
    id: 'uuid key',
    tenant_id: 'uuid',
    created_at: 'timestamptz',
    updated_at: 'timestamptz',
    revision: 'bigint',
  });
});

test('a reference is a column, a foreign key with the tenant, and the index of the list below', async () => {
  const { columns, indexes, references } = await read(Note);
  expect(columns).toMatchObject({ author_id: 'uuid', room_id: 'uuid', parent_id: 'uuid null' });
  expect(references).toEqual([
    'notes_author_id_fkey: tenant_id,author_id → user_replica tenant_id,id CASCADE',
    'notes_parent_id_fkey: parent_id,tenant_id,room_id → notes id,tenant_id,room_id CASCADE',
    'notes_room_id_fkey: room_id,tenant_id → rooms id,tenant_id CASCADE',
  ]);
  expect(indexes).toEqual({
    notes_author_id_idx: 'tenant_id,author_id,created_at,id',
    notes_parent_id_idx: 'tenant_id,parent_id,created_at,id',
  });
});

test('a reference may have a column of another name, and an order of its own below', async () => {
  const { columns, indexes, references } = await read(Room);
  expect(columns).toMatchObject({ host: 'uuid null' });
  expect(references).toEqual([
    'rooms_host_fkey: tenant_id,host → user_replica tenant_id,id SET NULL',
    'rooms_tenant_id_fkey: tenant_id → tenant_replica id CASCADE',
  ]);
  expect(indexes).toMatchObject({ rooms_host_idx: 'tenant_id,host,seats,id' });
});

test('a reference takes a column of the key as it was declared', async () => {
  const { columns, indexes, metadata } = await read(RoomGuest);
  expect(columns).toEqual({ tenant_id: 'uuid', room_id: 'uuid key', user_id: 'uuid key' });
  expect(indexes).toEqual({ room_guests_user_id_idx: 'tenant_id,user_id,room_id' });
  expect(metadata.relations.map(({ propertyName }) => propertyName)).toEqual(['room', 'user']);
});

test('one of several words and a number that is not negative are checked by the database', async () => {
  const { columns, checks } = await read(Room);
  expect(columns).toMatchObject({ kind: 'varchar 20 OPEN', mood: 'varchar 10 null', seats: 'integer 0' });
  expect(checks).toEqual({
    rooms_kind_check: `kind IN ('OPEN', 'CLOSED')`,
    rooms_mood_check: `mood IN ('QUIET', 'LOUD')`,
    rooms_seats_check: 'seats >= 0',
    rooms_slug_check: `slug <> ''`,
    rooms_slug_length_check: 'char_length(slug) > 2',
    rooms_host_of_open_check: `kind <> 'OPEN' OR host_id IS NULL`,
  });
});

test('an instant is as exact as a Date, so that a cursor finds the row again', async () => {
  const { metadata, columns } = await read(Room);
  expect(columns).toMatchObject({ closed_at: 'timestamptz null' });
  expect(metadata.findColumnWithPropertyName('closedAt')?.precision).toBe(3);
});

test('unique constraints and indexes are named after what they are for; a name that is given stays', async () => {
  const { uniques, indexes } = await read(Room);
  expect(uniques).toEqual(['rooms_seat_key', 'rooms_slug_key', 'rooms_tenant_key']);
  expect(Object.keys(indexes).sort()).toEqual([
    'rooms_created_at_idx',
    'rooms_host_idx',
    'rooms_kind_idx',
    'rooms_open_idx',
  ]);
});

test('a replica has its key, the revision it knows, and the name of its type', async () => {
  const { metadata, columns, uniques, indexes } = await read(UserReplica);
  expect(metadata.tableName).toBe('user_replica');
  expect(columns).toMatchObject({ tenant_id: 'uuid key', id: 'uuid key', revision: 'bigint 0' });
  expect(uniques).toEqual(['user_replica_id_key']);
  expect(indexes).toEqual({ user_replica_username_idx: 'tenant_id,username,id' });
});

test('a name is cut as PostgreSQL cuts it', async () => {
  const long = 'rooms_whose_name_is_much_longer_than_anybody_would_like_it_to_be';
  @Entity(long)
  class LongRoom extends Created {
    @NonNegative()
    seats: number;

    userId: string;

    @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
    user: Relation<UserReplica>;
  }
  const { checks, indexes, metadata } = await read(LongRoom, [LongRoom, UserReplica]);
  for (const name of [...Object.keys(checks), ...Object.keys(indexes), metadata.foreignKeys[0]?.name])
    expect(name).toBe(long.slice(0, 63));
});

test('a check at a class without a name is refused, with what to write', async () => {
  @Entity('unnamed')
  @(Check('seats > 0') as ClassDecorator)
  class Unnamed extends Created {
    @Column('integer')
    seats: number;
  }
  await expect(read(Unnamed, [Unnamed])).rejects.toThrow(
    "The check seats > 0 of unnamed has no name: write it at a property, or give it one, as in @Check('short_content', …).",
  );
});
