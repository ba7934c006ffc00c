/** Names one choice of the list of people, for the field that it belongs to. */
export const mentionOptionId = (listId: string, index: number) => `${listId}-${index}`
