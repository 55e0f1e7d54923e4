/** Asks a gateway, by each of its protocols, and says with which codes it answered. */
import { createClient } from 'graphql-sse';
import WebSocket from 'ws';

/** Nothing may hang. */
const hungMs = 60_000;

export async function post(url, body, headers = {}) {
  const began = Date.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    signal: AbortSignal.timeout(hungMs),
  });
  const text = await response.text();
  return { ms: Date.now() - began, bytes: text.length, codes: codesIn(text) };
}

/** Of all errors in a text: answers of megabytes are not read as JSON. */
export function codesIn(text) {
  const codes = new Set();
  for (const [, code] of text.matchAll(/"code":"([A-Z_]+)"/g)) codes.add(code);
  return [...codes];
}

export function overSse(url, body) {
  return new Promise(resolve => {
    const began = Date.now();
    let codes = [];
    const over = () => resolve({ ms: Date.now() - began, bytes: 0, codes });
    createClient({ url, retryAttempts: 0 }).subscribe(body, {
      next: answer => {
        codes = codesIn(JSON.stringify(answer.errors ?? []));
      },
      complete: over,
      error: over,
    });
  });
}

/** A socket that has been let in. */
export function socketTo(url, payload = {}) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
    socket.once('error', reject);
    socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
    socket.once('message', () => {
      socket.removeAllListeners('error');
      socket.on('error', () => {});
      resolve(socket);
    });
  });
}

export async function overSocket(url, payload) {
  const socket = await socketTo(url);
  const began = Date.now();
  const codes = await new Promise(resolve => {
    socket.on('message', text => {
      const { type } = JSON.parse(text);
      if (type === 'next' || type === 'error') resolve(codesIn(String(text)));
    });
    socket.once('close', () => resolve(['CLOSED']));
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
  });
  socket.close();
  return { ms: Date.now() - began, bytes: 0, codes };
}
