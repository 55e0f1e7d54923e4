/**
 * Owns Relay connections: the page of one list, or of the same list below many parents, in one statement.
 * Rows are read when edges, nodes or pageInfo are asked for; totalCount is counted when asked for.
 * https://relay.dev/graphql/connections.htm
 */
import type { Cursors } from './cursor';
import type { Order } from './order';
import type { Page } from './page-arguments';

export type Row = Record<string, any>;

export interface Slice {
  /** In the list's order, at most `page.size`. */
  readonly rows: Row[];
  /** There is a row after the page, in the direction of paging. */
  readonly more: boolean;
}

export class Connection {
  constructor(
    private readonly list: string,
    private readonly order: Order,
    private readonly page: Page,
    private readonly cursors: Cursors,
    private readonly loadSlice: () => Promise<Slice>,
    readonly totalCount: () => Promise<number>,
  ) {}

  nodes = async (): Promise<Row[]> => (await this.loadSlice()).rows;

  edges = async () =>
    (await this.loadSlice()).rows.map(node => ({ node, cursor: () => this.cursorOf(node) }));

  /** An end that would take a further statement to look beyond is told from the cursor: a row stands there. */
  pageInfo = async () => {
    const { rows, more } = await this.loadSlice();
    const { backward, cursor } = this.page;
    const first = rows[0];
    const last = rows[rows.length - 1];
    return {
      hasNextPage: backward ? cursor !== undefined : more,
      hasPreviousPage: backward ? more : cursor !== undefined,
      startCursor: () => (first ? this.cursorOf(first) : null),
      endCursor: () => (last ? this.cursorOf(last) : null),
    };
  };

  private cursorOf(row: Row): string {
    return this.cursors.encode({ list: this.list, values: [row[this.order.property], row.id] });
  }
}
