/** Whether there is no page: lit renders elements on servers too. Asked at use, never at import. */
export const isOnServer = () => typeof document === 'undefined';
