import '@remix-run/node'

declare module '@remix-run/node' {
  interface AppLoadContext {
    nonce: string
    /** The client's network address, as far as TRUST_PROXY lets it be known. */
    client: string
  }
  interface Future {
    v3_singleFetch: true
  }
}
declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    nonce: string
    client: string
  }
}
