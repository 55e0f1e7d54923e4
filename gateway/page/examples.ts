/**
 * Lists the queries that the page offers. The first is the README's, and opens the page.
 *
 * They need nothing but demo data: they contain no ids. A test validates each against the composed schema.
 */

export interface Example {
  title: string;
  /** One line: what the query shows, and what it asks of the reader. */
  line: string;
  query: string;
  /** JSON, as the variables editor shows it. */
  variables?: string;
}

export const EXAMPLES: readonly Example[] = [
  {
    title: 'Posts and their threads',
    line: 'One query over three databases.',
    query: `query Posts {
  posts(first: 50) {
    edges {
      node {
        id
        title
        author {
          id
          username
        }
        category {
          id
          label
        }
        comments(first: 3) {
          edges {
            node {
              id
              body
              user {
                username
              }
            }
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`,
  },
  {
    title: 'The most active people',
    line: 'Profiles, with what each wrote and said.',
    query: `query People {
  users(first: 5, orderBy: { points: DESC }) {
    totalCount
    nodes {
      username
      displayName
      points
      profile {
        headline
        skills
      }
      posts(first: 3, orderBy: { createdAt: DESC }) {
        totalCount
        nodes {
          title
          likeCount
        }
      }
      comments(first: 3, orderBy: { likeCount: DESC }) {
        nodes {
          body
          post {
            title
          }
        }
      }
    }
  }
}`,
  },
  {
    title: 'The tree of categories',
    line: 'Two levels, with the newest of each root.',
    query: `query Categories {
  categories(first: 10, filter: { isRoot: true }, orderBy: { position: ASC }) {
    nodes {
      label
      children(first: 10, orderBy: { position: ASC }) {
        nodes {
          label
          path
        }
      }
      posts(first: 2, orderBy: { createdAt: DESC }) {
        nodes {
          title
          tags(first: 5) {
            nodes {
              name
            }
          }
        }
      }
      discussions(first: 2, orderBy: { createdAt: DESC }) {
        nodes {
          title
          replyCount
        }
      }
    }
  }
}`,
  },
  {
    title: 'Discussions, page by page',
    line: 'Set the variable after to endCursor for the next page.',
    query: `query Discussions($first: Int!, $after: String) {
  discussions(
    first: $first
    after: $after
    filter: { status: OPEN }
    orderBy: { likeCount: DESC }
  ) {
    nodes {
      title
      likeCount
      user {
        username
      }
      category {
        path
      }
      replies(first: 2) {
        nodes {
          body
          isAccepted
          user {
            username
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`,
    variables: `{
  "first": 10,
  "after": null
}`,
  },
  {
    title: 'What matters first',
    line: 'The posts at once, their comments when they come.',
    query: `query PostsFirst {
  posts(first: 10) {
    nodes {
      title
      ... @defer(label: "comments") {
        comments(first: 3) {
          nodes {
            body
            user {
              username
            }
          }
        }
      }
    }
  }
}`,
  },
  {
    title: 'Who am I?',
    line: 'You, your tenant and your drafts; sign in first.',
    query: `query Me {
  me {
    username
    role
    email
    tenant {
      name
    }
    posts(first: 5, filter: { status: DRAFT }) {
      nodes {
        id
        title
      }
    }
    discussions(first: 5) {
      nodes {
        title
        status
      }
    }
  }
}`,
  },
  {
    title: 'Write a draft',
    line: 'A mutation with tags made on the way; sign in first.',
    query: `mutation WriteDraft($input: CreatePostInput!) {
  createPost(input: $input) {
    post {
      id
      slug
      status
      version
      author {
        username
      }
      tags(first: 10) {
        nodes {
          slug
        }
      }
      commentCount
    }
  }
}`,
    variables: `{
  "input": {
    "title": "A first draft",
    "content": "Written on the landing page.",
    "tags": ["joinery", "graphql"]
  }
}`,
  },
];
