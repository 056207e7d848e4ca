import { one, each, imported } from '../example';
import { defineRule, fail, pass } from '../rule';
import { eachContainer, task } from '../task-definition';

export default defineRule({
  id: 'PC-ECS-16',
  title: "Container's image has a fixed version",
  severity: 'low',
  profile: 'strict',
  controls: ['SUP-01', 'SUP-03'],
  waivable: true,
  appliesTo: ['AWS::ECS::TaskDefinition'],
  check(resource) {
    return eachContainer(resource, (container) => {
      const image = container.get('Image');
      const last = image.pieces().at(-1);
      if (last === undefined || last === null) return pass();
      return /:latest$/.test(last) ||
        (image.text() !== undefined && !/[:@]/.test(last.slice(last.lastIndexOf('/') + 1)))
        ? fail(image, `the image is ${image.describe()}`)
        : pass();
    });
  },
  docs: () => ({
    rationale: '`latest` is another program tomorrow, and nobody can say which one ran today.',
    remediation: 'Name a digest (`@sha256:…`) or a version in `ContainerDefinitions[].Image`.',
    whenNotToUse: 'For tests that always take the newest.',
    examples: {
      pass: {
        digest: task({
          Image: 'app@sha256:0000000000000000000000000000000000000000000000000000000000000000',
        }),
        'no containers': one('AWS::ECS::TaskDefinition'),
        ...each(['app:latest-1.2', 'localhost:5000/app:1.2'], (Image) => task({ Image })),
        'given later': task({ Image: imported }),
        'an ending that is known': task({ Image: { 'Fn::Sub': '${Registry}/app' } }),
      },
      fail: {
        latest: task({ Image: 'app:latest' }),
        'no version': task({ Image: '111122223333.dkr.ecr.eu-central-1.amazonaws.com/app' }),
        'a port of the registry, and no version': task({ Image: 'localhost:5000/app' }),
      },
    },
  }),
});
