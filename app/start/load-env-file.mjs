// Imported first: what .env says counts where the environment itself says nothing.
import fs from 'node:fs'

if (fs.existsSync('.env')) process.loadEnvFile('.env')
