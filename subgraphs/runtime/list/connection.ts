/**
 * Resolves a Relay connection: the page of one list, or of the same list under many parents, in one statement. Rows
 * are read only if edges, nodes or pageInfo are selected; totalCount is computed only if it is selected.
 * https://relay.dev/graphql/connections.htm
 */
import type { Cursors } from './cursor';
import type { Page } from './page-arguments';

export type Row = Record<string, any>;

export interface Slice {
  /** In the list's order, at most `page.size`. */
  readonly rows: Row[];
  /** There is a row after the page, in the direction of paging. */
  readonly more: boolean;
  /** There is one before it; undefined where nobody asked, or no row came to tell. */
  readonly behind: boolean | undefined;
}

/** So many rows have this value; null is none. */
export interface GroupCount {
  readonly value: string | null;
  readonly count: number;
}

export interface ConnectionSource {
  /** Which list in which order: what its cursors are signed for. */
  readonly place: string;
  readonly page: Page;
  /** What of a row a cursor holds. */
  readonly cursorOf: (row: Row) => unknown[];
  readonly loadSlice: () => Promise<Slice>;
  /** Looks whether there is a row before the page. */
  readonly loadBehind: () => Promise<boolean>;
  readonly totalCount: () => Promise<number>;
  readonly counts: (by: string) => Promise<GroupCount[]>;
}

export class Connection {
  constructor(
    private readonly source: ConnectionSource,
    private readonly cursors: Cursors,
  ) {}

  totalCount = () => this.source.totalCount();

  counts = ({ by }: { by: string }) => this.source.counts(by);

  nodes = async (): Promise<Row[]> => (await this.source.loadSlice()).rows;

  edges = async () =>
    (await this.source.loadSlice()).rows.map(node => ({ node, cursor: () => this.cursorOf(node) }));

  pageInfo = async () => {
    const { rows, more, behind } = await this.source.loadSlice();
    const { backward, cursor, offset } = this.source.page;
    const first = rows[0];
    const last = rows[rows.length - 1];
    const hasBehind = () => {
      if (cursor === undefined && offset === 0) return false;
      return behind ?? this.source.loadBehind();
    };
    return {
      hasNextPage: backward ? hasBehind : more,
      hasPreviousPage: backward ? more : hasBehind,
      startCursor: () => (first ? this.cursorOf(first) : null),
      endCursor: () => (last ? this.cursorOf(last) : null),
    };
  };

  private cursorOf(row: Row): string {
    const { place, cursorOf } = this.source;
    return this.cursors.encode({ list: place, values: cursorOf(row) });
  }
}
