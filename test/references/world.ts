/** Which ids there are and were: random operations choose among them. The same seed chooses the same. */
import { random } from '../support/random';

export const kinds = ['user', 'category', 'post', 'comment', 'discussion', 'reply'] as const;
export type Kind = (typeof kinds)[number];

/** Where the rows of a kind are. */
export const tables: Record<Kind, readonly [domain: string, table: string]> = {
  user: ['cortex', 'users'],
  category: ['cortex', 'categories'],
  post: ['postal', 'posts'],
  comment: ['community', 'comments'],
  discussion: ['community', 'discussions'],
  reply: ['community', 'discussion_replies'],
};

export class World {
  /** From 0 up to 1. */
  readonly fraction: () => number;
  private readonly ever: Record<Kind, string[]>;
  private readonly alive: Record<Kind, string[]>;
  /** Of a comment its post, of a reply its discussion. */
  readonly place = new Map<string, string>();
  private made = 0;

  constructor(seed: number) {
    this.fraction = random(seed);
    const none = () => Object.fromEntries(kinds.map(kind => [kind, []])) as unknown as Record<Kind, string[]>;
    this.ever = none();
    this.alive = none();
  }

  chance(share: number): boolean {
    return this.fraction() < share;
  }

  one<Value>(values: readonly Value[]): Value {
    return values[Math.floor(this.fraction() * values.length)]!;
  }

  /** Mostly one that is there, at times one that is gone or was never there. */
  id(kind: Kind): string {
    const from = this.chance(0.93) ? this.alive[kind] : this.ever[kind];
    return from.length > 0 && this.chance(0.98) ? this.one(from) : this.newId();
  }

  living(kind: Kind): number {
    return this.alive[kind].length;
  }

  newId(): string {
    const hex = Array.from({ length: 32 }, () => Math.floor(this.fraction() * 16).toString(16)).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  /** A word that was not given before. */
  word(prefix: string): string {
    this.made += 1;
    return `${prefix}-${this.made}`;
  }

  born(kind: Kind, id: string, place?: string): void {
    this.ever[kind].push(id);
    this.alive[kind].push(id);
    if (place) this.place.set(id, place);
  }

  /** What is left after a deletion, in the order in which it was made. */
  async bury(left: (kind: Kind) => Promise<readonly { id: string }[]>): Promise<void> {
    for (const kind of kinds) {
      const ids = new Set((await left(kind)).map(({ id }) => id));
      this.alive[kind] = this.alive[kind].filter(id => ids.has(id));
    }
  }
}
