import { createContext, useContext } from 'react'

/** What the document needs of the request: the nonce of its content policy and the address of the one small script. */
export const DocumentContext = createContext<{ nonce?: string; script?: string }>({})

export const useDocument = () => useContext(DocumentContext)
