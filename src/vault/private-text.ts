/** What stands in place of a private note's name. */
export const privateText = 'unpublished note';
