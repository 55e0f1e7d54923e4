/** A domain is what lies in its folder, and the replicas that its entities refer to. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Entity, type Relation } from 'typeorm';
import { MemberReplica } from '../../subgraphs/replicas/member';
import { OfTenant, TenantReplica } from '../../subgraphs/replicas/tenant';
import { UserReplica } from '../../subgraphs/replicas/user';
import { Created } from '../../subgraphs/runtime/declare/base-entities';
import { defineSubgraph } from '../../subgraphs/runtime/declare/define-subgraph';
import { domainFolder } from '../../subgraphs/runtime/declare/domain-folder';
import { RefersTo } from '../../subgraphs/runtime/declare/refers-to';
import { Replica, ReplicaEntity } from '../../subgraphs/runtime/references/declare/replica';

let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'joinery-folder-')));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text = ''): void {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const typeorm = require.resolve('typeorm');
const entity = (name: string) =>
  `const { Entity } = require(${JSON.stringify(typeorm)}); exports.limit = 3;
   exports.${name} = class ${name} {}; Entity('${name.toLowerCase()}s')(exports.${name});`;
const migration = (name: string) => `exports.${name} = class ${name} { up() {} down() {} };`;

const namesIn = (folder: string) => {
  const { entities, migrations, resolvers, ...rest } = domainFolder(join(root, folder));
  return {
    ...rest,
    entities: entities.map(({ name }) => name),
    migrations: migrations.map(({ name }) => name),
    resolvers,
  };
};

test('its entities, its migrations in their order, and its resolvers', () => {
  write('library/entities/book.js', entity('Book'));
  write('library/entities/book.d.ts', 'no JavaScript');
  write('library/entities/book.js.map', 'no JavaScript');
  write('library/migrations/1796000000002-add-isbn.js', migration('AddIsbn1796000000002'));
  write('library/migrations/1796000000001-create-books.js', migration('CreateBooks1796000000001'));
  write('library/resolvers/mutation.js', 'exports.Mutation = { a: 1 };');
  write('library/resolvers/fields.js', 'exports.Book = { b: 2 }; exports.User = { c: 3 };');
  expect(namesIn('library')).toEqual({
    name: 'library',
    entities: ['Book'],
    migrations: ['CreateBooks1796000000001', 'AddIsbn1796000000002'],
    resolvers: { Mutation: { a: 1 }, Book: { b: 2 }, User: { c: 3 } },
  });
});

test('a folder that is not there holds nothing', () => {
  write('library/index.js');
  expect(namesIn('library')).toEqual({ name: 'library', entities: [], migrations: [], resolvers: {} });
});

test('what was compiled from a source that is gone is not loaded', () => {
  write('dist/joinery.config.js');
  for (const name of ['kept', 'removed'])
    write(`dist/library/migrations/179-${name}.js`, migration(`${name}179`));
  write('library/migrations/179-kept.ts');
  expect(namesIn('dist/library').migrations).toEqual(['kept179']);
  rmSync(join(root, 'library'), { recursive: true });
  expect(namesIn('dist/library').migrations).toEqual(['kept179', 'removed179']);
});

test('a type whose fields stand in two files is refused', () => {
  write('library/resolvers/a.js', 'exports.User = {};');
  write('library/resolvers/b.js', 'exports.User = {};');
  expect(() => namesIn('library')).toThrow('Two files in resolvers/ export User: write its fields in one.');
});

@Replica('Seat', { of: 'house' })
class SeatReplica extends ReplicaEntity {
  userId: string | null;

  @RefersTo(() => UserReplica, { onDelete: 'SET NULL', nullable: true })
  user: Relation<UserReplica> | null;
}

abstract class Seated extends Created {
  seatId: string;

  @RefersTo(() => SeatReplica, { onDelete: 'CASCADE' })
  seat: Relation<SeatReplica>;
}

@Entity('guests')
@OfTenant()
class Guest extends Seated {}

test('the replicas that entities refer to are the domain’s, whatever leads there; others are named', () => {
  const definition = { name: 'house', entities: [Guest], migrations: [], resolvers: {} };
  const referenced = [Guest, SeatReplica, TenantReplica, UserReplica];
  expect(new Set(defineSubgraph(definition).entities)).toEqual(new Set(referenced));
  const asked = defineSubgraph({ ...definition, replicas: [MemberReplica, UserReplica] });
  expect(new Set(asked.entities)).toEqual(new Set([...referenced, MemberReplica]));
  expect(asked.entities).toHaveLength(5);
});
