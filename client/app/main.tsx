import '../styles/mantine.css'
import '../styles/tokens.css'
import '../styles/look.css'
import '../styles/parts.css'
import '../styles/shell.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from '../api/query-client.ts'
import { createApiClient } from '../api/trpc.ts'
import { createLine } from './line.ts'
import { Providers } from './providers.tsx'
import { createAppRouter } from './router.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const line = createLine(createApiClient(), createQueryClient())
createRoot(root).render(
  <StrictMode>
    <Providers line={line} router={createAppRouter(line)} />
  </StrictMode>,
)
