/** Lists the types of files that are taken, and tells by the bytes of one whether it is of its type. */
import { filetypemime } from 'magic-bytes.js';

/** None that a browser runs: no SVG, no HTML. */
export const mediaTypes: readonly string[] = [
  ...['image/png', 'image/jpeg', 'image/gif', 'image/webp'],
  ...['video/mp4', 'audio/mpeg', 'application/pdf', 'application/zip'],
  ...['text/plain', 'text/csv', 'application/json'],
];

const isText = (type: string): boolean => type.startsWith('text/') || type === 'application/json';

/** `bytes` is the whole of it. */
export function isOfType(type: string, bytes: Buffer): boolean {
  if (!isText(type)) return filetypemime(bytes.subarray(0, 4_096)).includes(type);
  if (bytes.includes(0)) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (type === 'application/json') JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
