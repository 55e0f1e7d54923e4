/** Owns the server that the browser tests visit: the built page, and a small graph that answers the opening query. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/http';
import { loadPage } from '../../gateway/page';

export interface ServedPage {
  url: string;
  close(): Promise<void>;
}

export async function servePage(): Promise<ServedPage> {
  const page = loadPage();
  const graph = createHandler({ schema: buildSchema(SDL), rootValue: { posts } });
  const server = createServer((request, response) => {
    if (page.serve(request, response)) return;
    if (request.url === '/graphql') graph(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const SDL = /* GraphQL */ `
  type Query {
    posts(first: Int): PostConnection!
  }
  type PostConnection {
    edges: [PostEdge!]!
    pageInfo: PageInfo!
  }
  type PostEdge {
    node: Post!
  }
  type Post {
    id: ID!
    title: String
    author: User
    category: Category
    comments(first: Int): CommentConnection!
  }
  type User {
    id: ID!
    username: String!
  }
  type Category {
    id: ID!
    label: String!
  }
  type CommentConnection {
    edges: [CommentEdge!]!
  }
  type CommentEdge {
    node: Comment!
  }
  type Comment {
    id: ID!
    body: String!
    user: User
  }
  type PageInfo {
    hasNextPage: Boolean!
    endCursor: String
  }
`;

function posts({ first }: { first: number }) {
  const edges = Array.from({ length: Math.min(first, 12) }, (_, index) => ({
    node: {
      id: `post-${index + 1}`,
      title: `A post about joins, number ${index + 1}`,
      author: { id: 'user-1', username: 'ada' },
      category: { id: 'category-1', label: 'Databases' },
      comments: () => ({
        edges: [
          { node: { id: 'comment-1', body: 'Well joined.', user: { id: 'user-2', username: 'grace' } } },
        ],
      }),
    },
  }));
  return { edges, pageInfo: { hasNextPage: false, endCursor: null } };
}
