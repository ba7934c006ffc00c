/** Whether a dialog is open: the keys of the page behind it rest. */
export const isInDialog = () => document.querySelector('dialog[open], [role=dialog][aria-modal=true]') !== null
