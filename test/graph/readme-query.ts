/** The query that the README opens with, and that must stay cheap for ever. */
export const readmeQuery = `{
  posts(first: 50) {
    edges {
      node {
        id
        title
        author { id username }
        category { id label }
        comments(first: 3) { edges { node { id body user { username } } } }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;
