/** A mail's id without dashes, as it stands in addresses and links. */
export const bareId = (mailId: string) => mailId.replaceAll('-', '')

/** The id again. */
export const mailIdOf = (bare: string) => bare.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
