/**
 * Whether an issuer of Microsoft Entra is that of one directory. In those of everybody an administrator can give
 * their people any address, also somebody else's.
 */
export const namesOneDirectory = (issuer: string) => !/\/(common|organizations|consumers)(\/|$)/i.test(issuer)
