/**
 * Signs and verifies the links by which clients upload a file to the media folder and download it: the action, the
 * file and the expiry cannot be changed.
 */
import { readSignedToken, signedToken } from './signed-token';

export interface MediaObject {
  /** `<tenant>/<file>`, two uuids: where it is in the folder. */
  readonly key: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** What it is called where it is downloaded. */
  readonly name: string;
}

/** Content-Disposition of a file that is called so. https://www.rfc-editor.org/rfc/rfc6266 */
export const dispositionOf = (name: string): string => `inline; filename*=UTF-8''${encodeURIComponent(name)}`;

export const uploadSeconds = 15 * 60;
export const downloadSeconds = 60 * 60;

type Purpose = 'upload' | 'download';

export async function mediaLink(
  secrets: readonly string[],
  base: string,
  purpose: Purpose,
  { key, type, size, name }: MediaObject,
): Promise<string> {
  const seconds = purpose === 'upload' ? uploadSeconds : downloadSeconds;
  const said = JSON.stringify([key, type, size, name]);
  return `${base}?token=${await signedToken(secrets, `media ${purpose}`, said, `${seconds}s`)}`;
}

/** Undefined where the link was changed, is too old, or is for something else. */
export async function readMediaLink(
  secrets: readonly string[],
  purpose: Purpose,
  token: string,
): Promise<MediaObject | undefined> {
  const said = await readSignedToken(secrets, `media ${purpose}`, token);
  if (said === undefined) return undefined;
  const [key, type, size, name] = JSON.parse(said) as [string, string, number, string];
  return { key, type, size, name };
}
