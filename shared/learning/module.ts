// A learning module: sections to read, one reflection to write, a short quiz.
import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const sectionSchema = z.object({
  id: slug,
  title: z.string().min(1).max(80),
  paragraphs: z.array(z.string().min(1).max(900)).min(1),
  tips: z.array(z.string().min(1).max(240)),
});

const questionSchema = z
  .object({
    id: slug,
    text: z.string().min(1).max(300),
    options: z.array(z.object({ id: slug, text: z.string().min(1).max(240) })).min(2),
    rightOptionId: slug,
    explanation: z.string().min(1).max(600),
  })
  .refine((question) => question.options.some((option) => option.id === question.rightOptionId), {
    message: 'rightOptionId must name one of the options',
    path: ['rightOptionId'],
  });

export const moduleSchema = z
  .object({
    id: slug,
    title: z.string().min(1).max(100),
    summary: z.string().min(1).max(300),
    minutes: z.number().int().positive().max(120),
    sections: z.array(sectionSchema).min(1),
    reflection: z.object({ prompt: z.string().min(1), hint: z.string() }),
    quiz: z.array(questionSchema).min(1),
  })
  .refine((module) => allDifferent(module.sections) && allDifferent(module.quiz), {
    message: 'sections and questions need different ids',
  });

export type Module = z.infer<typeof moduleSchema>;

export type ModuleWithoutAnswers = Omit<Module, 'reflection' | 'quiz'> & {
  reflection: Module['reflection'] & { text: string };
  quiz: Pick<Module['quiz'][number], 'id' | 'text' | 'options'>[];
};

/** The module for its reader: the right answers and explanations stay on the server until the quiz is in. */
export function withoutAnswers(module: Module, reflectionText: string): ModuleWithoutAnswers {
  return {
    ...module,
    reflection: { ...module.reflection, text: reflectionText },
    quiz: module.quiz.map(({ id, text, options }) => ({ id, text, options })),
  };
}

function allDifferent(items: readonly { id: string }[]): boolean {
  return new Set(items.map((item) => item.id)).size === items.length;
}
