/** Stores an operator's settings for a process beside its data source, so that a domain's code can read them. */
import type { DataSource, EntityManager } from 'typeorm';
import type { Mail } from '../mail/mail';
import type { MediaStore } from '../media/media-store';

export interface Settings {
  /** Of the estate: what a domain derives from the first, no other process needs to be told; each still holds. */
  readonly secrets: readonly string[];
  readonly mail: Mail;
  /** By which users may sign in. */
  readonly providers: readonly OpenIdProvider[];
  /** The language model; undefined where there is none. */
  readonly model: Model | undefined;
  /** Where clients put files; undefined where nobody has said. */
  readonly media: MediaStore | undefined;
}

export interface Model {
  /** Of the server's API, without a slash at the end: https://api.openai.com/v1 */
  readonly url: string;
  /** Undefined of a server that asks for none. */
  readonly key: string | undefined;
  readonly name: string;
}

export interface OpenIdProvider {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const key = Symbol('settings');

/** On the data source itself: the views of it that are bound to a tenant inherit it. */
export function setSettings(dataSource: DataSource, settings: Settings): void {
  Object.defineProperty(dataSource, key, { value: settings });
}

export const settingsOf = ({ dataSource }: Pick<EntityManager, 'dataSource'>): Settings =>
  (dataSource as unknown as Record<symbol, Settings>)[key]!;
