/** Decides under which address a client's open subscriptions and sockets are counted. */
import { isIPv6 } from 'node:net';

/** One household or machine has as many IPv6 addresses as it likes, but one network of 64 bits. */
export function callerAddress(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? [] : new Array(Math.max(0, 8 - left.length - right.length)).fill('0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}
