import { serveContent } from '@/features/scorm/service/serve-content'

const serve = (request: Request) => serveContent(request)

export { serve as GET, serve as HEAD }
