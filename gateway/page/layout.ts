/** Decides from which width a panel fits beside the query; page.css stacks everything below the same width. */
export const hasRoomBeside = (): boolean => window.matchMedia('(min-width: 900px)').matches;
