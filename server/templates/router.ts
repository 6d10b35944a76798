import { getTemplate, listTemplates } from '#db/templates.ts'
import { removeTemplateSchema, saveTemplateSchema, templateSchema } from '#shared/api/template-inputs.ts'
import { Refused } from '../refused.ts'
import { procedure, router } from '../trpc.ts'
import { readBook } from './ask-child.ts'
import { keepTemplate, removeTemplate } from './keep-template.ts'

export const templatesRouter = router({
  list: procedure('templates.list').query(({ ctx }) => listTemplates(ctx.db)),
  book: procedure('templates.book')
    .input(templateSchema)
    .query(async ({ ctx, input }) => {
      const template = await getTemplate(ctx.db, input.id)
      if (template === null) throw new Refused('notFound')
      return readBook(ctx.deps.files.placeOf(template.hash))
    }),
  save: procedure('templates.save')
    .input(saveTemplateSchema)
    .mutation(({ ctx, input }) => keepTemplate(ctx, input)),
  remove: procedure('templates.remove')
    .input(removeTemplateSchema)
    .mutation(({ ctx, input }) => removeTemplate(ctx, input)),
})
