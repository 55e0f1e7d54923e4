/** Opens the folder of media files to clients with signed links, where a domain of the project makes them and files are kept in one. */
import type { Config } from '../../wire/config';
import type { Handler } from '../../wire/http/http-server';
import { mediaFolder } from '../../wire/http/media-folder';
import { readProject } from '../estate/project';

export function openMediaFolder({ media, secretsOf }: Config): Handler | undefined {
  const { media: linking } = readProject();
  if (media.folder === undefined || media.bucket || linking === undefined) return undefined;
  return mediaFolder(media.folder, secretsOf(linking));
}
