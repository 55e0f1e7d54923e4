/** A small domain in which every kind of change can be made: tasks in threads, labels, watchers, settings. */
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { Client } from 'pg';
import { Column, Entity, Index, PrimaryColumn, type Relation, Unique } from 'typeorm';
import { provisionDatabase } from '../../../cli/provision/provision';
import { withScratchDatabase } from '../../../cli/provision/scratch-database';
import { create } from '../../../subgraphs/runtime/change/create';
import { edit } from '../../../subgraphs/runtime/change/edit';
import { join as joinRow, leave, put } from '../../../subgraphs/runtime/change/join';
import { move } from '../../../subgraphs/runtime/change/move';
import { remove } from '../../../subgraphs/runtime/change/remove';
import { anybody, anyOf, author, authorOrStaff, of, staff } from '../../../subgraphs/runtime/change/who';
import { migrate } from '../../../subgraphs/runtime/database/migrate';
import { TenantScoped, Timestamped } from '../../../subgraphs/runtime/declare/base-entities';
import { Check } from '../../../subgraphs/runtime/declare/check';
import { Choice } from '../../../subgraphs/runtime/declare/choice';
import { defineSubgraph } from '../../../subgraphs/runtime/declare/define-subgraph';
import { NonNegative } from '../../../subgraphs/runtime/declare/non-negative';
import { RefersTo } from '../../../subgraphs/runtime/declare/refers-to';
import { Line, Slug, Text } from '../../../subgraphs/runtime/declare/text-columns';
import { draftMigration } from '../../../subgraphs/runtime/draft/compare';
import { openSubgraph, type Subgraph } from '../../../subgraphs/runtime/open-subgraph';
import { Replica, ReplicaEntity } from '../../../subgraphs/runtime/references/declare/replica';
import { readableIf } from '../../../subgraphs/runtime/request/readable-if';
import { mutation } from '../../../subgraphs/runtime/request/resolver';
import { isStaff } from '../../../subgraphs/runtime/request/viewer-rights';
import { expandEstate } from '../../../subgraphs/runtime/sdl/expand';
import type { Viewer } from '../../../wire/contract/viewer';
import { openLog } from '../../../wire/log';
import { projectRoot } from '../../../wire/project';
import { answerOf } from '../../support/answer';
import { serverUrl } from '../../support/databases';
import { loadDraft } from '../../support/drafted-migration';
import type { Person } from '../../support/people';

@Replica('User', { of: 'people' })
export class UserReplica extends ReplicaEntity {}

@Entity('tasks')
@Unique(['tenantId', 'id'])
@Unique(['tenantId', 'slug'])
@Index(['tenantId', 'createdAt', 'id'])
@Check('dates', 'ends_at > starts_at')
export class Task extends Timestamped {
  authorId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  author: Relation<UserReplica>;

  parentId: string | null;

  @RefersTo(() => Task, { onDelete: 'CASCADE', nullable: true })
  parent: Relation<Task> | null;

  @Slug({ length: 20 })
  slug: string;

  @Line({ length: 20 })
  title: string;

  @Text({ nullable: true })
  notes: string | null;

  @Choice(['OPEN', 'DOING', 'DONE'], { default: 'OPEN' })
  status: 'OPEN' | 'DOING' | 'DONE';

  @NonNegative()
  points: number;

  @Column('smallint', { default: 1 })
  size: number;

  @Column('boolean', { default: false })
  isSecret: boolean;

  @Column('text', { array: true, default: '{}' })
  words: string[];

  @Column('integer', { default: 1 })
  version: number;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  startsAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endsAt: Date | null;
}

@Entity('labels')
@Unique(['tenantId', 'id'])
@Unique(['tenantId', 'name'])
@Index(['tenantId', 'createdAt', 'id'])
export class Label extends Timestamped {
  @Line({ length: 20 })
  name: string;
}

@Entity('task_labels')
export class TaskLabel extends TenantScoped {
  @PrimaryColumn('uuid')
  taskId: string;

  @RefersTo(() => Task, { onDelete: 'CASCADE', index: false })
  task: Relation<Task>;

  @PrimaryColumn('uuid')
  labelId: string;

  @RefersTo(() => Label, { onDelete: 'CASCADE', index: false })
  label: Relation<Label>;
}

@Entity('watches')
@Unique(['tenantId', 'taskId', 'userId'])
export class Watch extends Timestamped {
  taskId: string;

  @RefersTo(() => Task, { onDelete: 'CASCADE' })
  task: Relation<Task>;

  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE' })
  user: Relation<UserReplica>;

  @NonNegative()
  level: number;
}

@Entity('settings')
@Unique(['tenantId', 'userId'])
export class Setting extends Timestamped {
  userId: string;

  @RefersTo(() => UserReplica, { onDelete: 'CASCADE', index: false })
  user: Relation<UserReplica>;

  @Line({ length: 20, nullable: true })
  colour: string | null;

  @Line({ length: 20, nullable: true })
  language: string | null;
}

const Mutation = {
  addTask: create<Task>(Task, {
    by: 'authorId',
    set: ({ input }) => ({ slug: input.slug ?? input.title.toLowerCase().replaceAll(' ', '-') }),
    after: async ({ manager, input, row }) => {
      for (const labelId of input.labelIds ?? [])
        await manager.insert(TaskLabel, { taskId: row.id, labelId });
    },
  }),
  addLabel: create(Label, { who: staff }),
  labelTask: create<TaskLabel>(TaskLabel, { who: of(Task, 'taskId', authorOrStaff('authorId')) }),
  editTask: edit<Task>(Task, {
    who: authorOrStaff('authorId'),
    set: ({ was }) => ({ version: was.version + 1 }),
  }),
  renameTask: edit(Task, { who: anyOf(author('authorId'), { words: 'its readers', allows: () => true }) }),
  startTask: move<Task, 'status'>(Task, 'status', { who: author('authorId'), from: ['OPEN'], to: 'DOING' }),
  setTaskStatus: move<Task, 'status'>(Task, 'status', {
    who: (viewer, task) => task.authorId === viewer.userId || isStaff(viewer),
    arrows: { OPEN: ['DOING'], DOING: ['OPEN', 'DONE'] },
    set: ({ row }) => ({ endsAt: row.status === 'DONE' ? new Date() : null }),
  }),
  removeTask: remove<Task>(Task, { who: authorOrStaff('authorId'), under: 'parent' }),
  watchTask: joinRow<Watch>(Watch, {
    by: 'userId',
    set: { level: 1 },
    after: async ({ manager, row }) => void (await manager.increment(Task, { id: row.taskId }, 'points', 1)),
  }),
  setWatch: put(Watch, { by: 'userId' }),
  unwatchTask: leave(Watch, { by: 'userId' }),
  forgetWatch: leave(Watch, { by: 'userId' }),
  updateSetting: put(Setting, { by: 'userId' }),
  greet: mutation<{ name: string }, unknown>(
    async (_manager, { userId }, { name }) => ({ greeting: `${name} ${userId}` }),
    { who: anybody },
  ),
};

const definition = {
  name: 'workshop',
  entities: [UserReplica, Task, Label, TaskLabel, Watch, Setting],
  resolvers: { Mutation },
  readable: { Task: readableIf(task => `NOT ${task}.is_secret OR ${task}.author_id = :viewer`) },
  orders: { Label: { createdAt: 'ASC' as const } },
};

const sdl = `
  extend type User { tasks: [Task!] @list setting: Setting watches: [Watch!] @list }
  enum TaskStatus { OPEN DOING DONE }
  type Task @key(fields: "id") {
    id: ID! author: User parent: Task slug: String! title: String! notes: String status: TaskStatus! points: Int!
    size: Int! isSecret: Boolean! words: [String!]! version: Int! startsAt: DateTime endsAt: DateTime
    createdAt: DateTime! updatedAt: DateTime!
    labels: [Label!]! @list tasks: [Task!]! @list watches: [Watch!]! @list
  }
  type Label { id: ID! name: String! tasks: [Task!]! @list }
  type Watch { id: ID! task: Task! user: User level: Int! }
  type Setting { id: ID! colour: String language: String }

  type Query {
    task(id: ID!): Task
    taskBySlug(slug: String!): Task
    tasks: [Task!] @list
    labelByName(name: String!): Label
    labels: [Label!] @list
  }
  input AddTaskInput {
    slug: String title: String! notes: String parentId: ID points: Int size: Int words: [String!] isSecret: Boolean
    startsAt: DateTime endsAt: DateTime labelIds: [ID!]
  }
  input AddLabelInput { name: String! }
  input LabelTaskInput { taskId: ID! labelId: ID! }
  type LabelTaskPayload { task: Task label: Label }
  input EditTaskInput {
    id: ID! slug: String title: String notes: String points: Int size: Int words: [String!] isSecret: Boolean
    startsAt: DateTime endsAt: DateTime parentId: ID ifVersion: Int ifUpdatedAt: DateTime
  }
  input RenameTaskInput { id: ID! title: String! ifUpdatedAt: DateTime }
  input SetTaskStatusInput { id: ID! status: TaskStatus! }
  input WatchInput { taskId: ID! }
  input SetWatchInput { taskId: ID! level: Int }
  input UpdateSettingInput { colour: String language: String }
  input GreetInput { name: String! }
  type WatchPayload { watch: Watch task: Task }
  type ForgetPayload { id: ID }
  type GreetPayload { greeting: String! }
  type Mutation {
    addTask(input: AddTaskInput!): TaskPayload
    addLabel(input: AddLabelInput!): LabelPayload
    labelTask(input: LabelTaskInput!): LabelTaskPayload
    editTask(input: EditTaskInput!): TaskPayload
    renameTask(input: RenameTaskInput!): TaskPayload
    startTask(input: TaskIdInput!): TaskPayload
    setTaskStatus(input: SetTaskStatusInput!): TaskPayload
    removeTask(input: TaskIdInput!): DeletePayload
    watchTask(input: WatchInput!): WatchPayload
    setWatch(input: SetWatchInput!): WatchPayload
    unwatchTask(input: WatchInput!): WatchPayload
    forgetWatch(input: WatchInput!): ForgetPayload
    updateSetting(input: UpdateSettingInput!): SettingPayload
    greet(input: GreetInput!): GreetPayload
  }`;

function workshopSdl(): string {
  const shared = readFileSync(join(projectRoot, 'subgraphs/runtime/sdl/shared.graphql'), 'utf8');
  const people = 'type User @key(fields: "id") { id: ID! }';
  const estate = [
    {
      domain: 'people',
      publishes: ['User'],
      definitions: parse(people).definitions,
      columnOf: () => undefined,
    },
    { domain: 'workshop', publishes: [], definitions: parse(sdl).definitions, columnOf: () => undefined },
  ];
  return expandEstate(estate, parse(shared).definitions).get('workshop')!;
}

export interface Answered {
  readonly data: any;
  /** As clients get them. */
  readonly errors: readonly { message: string; extensions: Record<string, any> }[];
  /** The SQL statements, without those that begin and end the transaction. */
  readonly statements: string[];
}

export class Workshop {
  private constructor(
    private readonly subgraph: Subgraph,
    readonly sql: (text: string, values?: unknown[]) => Promise<any[]>,
    readonly close: () => Promise<void>,
  ) {}

  static async open(): Promise<Workshop> {
    const draft = await withScratchDatabase(serverUrl(), url =>
      draftMigration(defineSubgraph({ ...definition, migrations: [] }), url),
    );
    const domain = defineSubgraph({
      ...definition,
      migrations: [loadDraft('CreateWorkshop1764000000001', draft)],
    });
    const name = `workshop_${randomBytes(4).toString('hex')}`;
    const { ownUrl, adminUrl } = await provisionDatabase({ adminUrl: serverUrl(), name });
    await migrate(domain, adminUrl);
    const subgraph = await openSubgraph(domain, {
      database: { url: ownUrl, poolSize: 8 },
      secrets: ['signs the cursors of a test, and is long enough to'],
      log: openLog('silent'),
      sdl: workshopSdl(),
    });
    const owner = new Client(adminUrl);
    await owner.connect();
    const sql = async (text: string, values?: unknown[]) => (await owner.query(text, values)).rows;
    const close = async () => {
      await subgraph.close();
      await owner.end();
      const admin = new Client(serverUrl());
      await admin.connect();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.query(`DROP ROLE ${name}`);
      await admin.end();
    };
    return new Workshop(subgraph, sql, close);
  }

  async query(viewer: Viewer, source: string, variables: Record<string, unknown> = {}): Promise<Answered> {
    let errors: Answered['errors'] = [];
    const { data, statements } = await answerOf(this.subgraph.schema, source, async document => {
      const result = await this.subgraph.execute({ document, variables, viewer });
      errors = (result.errors ?? []).map(({ message, extensions }) => ({ message, extensions }));
      return result;
    });
    const ours = statements
      .map(({ sql }) => sql)
      .filter(text => !/^(START|COMMIT|ROLLBACK|SELECT pg_current)/.test(text));
    return { data, errors, statements: ours };
  }

  change(viewer: Viewer, field: string, input: object, selection = '__typename'): Promise<Answered> {
    const { args } = this.subgraph.schema.getMutationType()!.getFields()[field]!;
    const source = `mutation ($input: ${args[0]!.type}) { ${field}(input: $input) { ${selection} } }`;
    return this.query(viewer, source, { input });
  }

  /** A tenant with people whom the workshop knows. */
  async people() {
    const [tenantId, elsewhere] = [randomUUID(), randomUUID()];
    const person = async (tenant: string, ...roles: Person['roles'][number][]): Promise<Person> => {
      const userId = randomUUID();
      await this.sql('INSERT INTO user_replica (tenant_id, id) VALUES ($1, $2)', [tenant, userId]);
      return { tenantId: tenant, userId, roles };
    };
    return {
      author: await person(tenantId, 'USER'),
      other: await person(tenantId, 'USER'),
      moderator: await person(tenantId, 'USER', 'MODERATOR'),
      stranger: await person(elsewhere, 'USER'),
      anonymous: { tenantId, userId: null, roles: [] } as Viewer,
    };
  }

  /** The id of a new task. */
  async task(viewer: Viewer, input: object = {}): Promise<string> {
    const values = { title: 'A task', slug: `t-${randomUUID().slice(0, 8)}`, ...input };
    const { data, errors } = await this.change(viewer, 'addTask', values, 'task { id }');
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data.addTask.task.id;
  }

  async label(viewer: Viewer, name: string): Promise<string> {
    const { data, errors } = await this.change(viewer, 'addLabel', { name }, 'label { id }');
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data.addLabel.label.id;
  }
}

export const codes = ({ errors }: Answered): string[] => errors.map(({ extensions }) => extensions.code);
