// Sends mail as the worker does, and does nothing else: starts fast.
import { startPosting } from '../../app/platform/mail/post.server.ts'

const posting = startPosting()
process.on('SIGTERM', () => posting.stop().then(() => process.exit(0)))
process.send?.('ready')
