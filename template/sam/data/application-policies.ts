import { type PolicyTemplate } from '../policy-templates';

/** Policies that SAM publishes for the services that applications call. */
export const applicationPolicies: Readonly<Record<string, PolicyTemplate>> = {
  ComprehendBasicAccessPolicy: [
    [
      'comprehend',
      `BatchDetectKeyPhrases DetectDominantLanguage DetectEntities BatchDetectEntities
      DetectKeyPhrases DetectSentiment BatchDetectDominantLanguage BatchDetectSentiment`,
      '*',
    ],
  ],
  EventBridgePutEventsPolicy: [['events', 'PutEvents', 'events:@:event-bus/{EventBusName}']],
  LambdaInvokePolicy: [['lambda', 'InvokeFunction', 'lambda:@:function:{FunctionName}*']],
  MobileAnalyticsWriteOnlyAccessPolicy: [['mobileanalytics', 'PutEvents', '*']],
  PinpointEndpointAccessPolicy: [
    [
      'mobiletargeting',
      'GetEndpoint UpdateEndpoint UpdateEndpointsBatch',
      'mobiletargeting:@:apps/{PinpointApplicationId}/endpoints/*',
    ],
  ],
  PollyFullAccessPolicy: [
    ['polly', 'GetLexicon DeleteLexicon', 'polly:@:lexicon/{LexiconName}'],
    ['polly', 'DescribeVoices ListLexicons PutLexicon SynthesizeSpeech', 'polly:@:lexicon/*'],
  ],
  RekognitionDetectOnlyPolicy: [
    ['rekognition', 'DetectFaces DetectLabels DetectModerationLabels DetectText', '*'],
  ],
  RekognitionFacesManagementPolicy: [
    [
      'rekognition',
      'IndexFaces DeleteFaces SearchFaces SearchFacesByImage ListFaces',
      'rekognition:@:collection/{CollectionId}',
    ],
  ],
  RekognitionFacesPolicy: [['rekognition', 'CompareFaces DetectFaces', '*']],
  RekognitionLabelsPolicy: [['rekognition', 'DetectLabels DetectModerationLabels', '*']],
  RekognitionNoDataAccessPolicy: [
    [
      'rekognition',
      'CompareFaces DetectFaces DetectLabels DetectModerationLabels',
      'rekognition:@:collection/{CollectionId}',
    ],
  ],
  RekognitionReadPolicy: [
    [
      'rekognition',
      'ListCollections ListFaces SearchFaces SearchFacesByImage',
      'rekognition:@:collection/{CollectionId}',
    ],
  ],
  RekognitionWriteOnlyAccessPolicy: [
    ['rekognition', 'CreateCollection IndexFaces', 'rekognition:@:collection/{CollectionId}'],
  ],
  SESBulkTemplatedCrudPolicy: [
    [
      'ses',
      `GetIdentityVerificationAttributes SendEmail SendRawEmail SendTemplatedEmail
      SendBulkTemplatedEmail VerifyEmailIdentity`,
      'ses:@:identity/{IdentityName}',
    ],
  ],
  SESBulkTemplatedCrudPolicy_v2: [
    [
      'ses',
      'SendEmail SendRawEmail SendTemplatedEmail SendBulkTemplatedEmail',
      'ses:@:identity/{IdentityName} ses:@:template/{TemplateName}',
    ],
    ['ses', 'GetIdentityVerificationAttributes VerifyEmailIdentity', '*'],
  ],
  SESCrudPolicy: [
    [
      'ses',
      'GetIdentityVerificationAttributes SendEmail SendRawEmail VerifyEmailIdentity',
      'ses:@:identity/{IdentityName}',
    ],
  ],
  SESEmailTemplateCrudPolicy: [
    ['ses', 'CreateTemplate GetTemplate ListTemplates UpdateTemplate DeleteTemplate TestRenderTemplate', '*'],
  ],
  SESSendBouncePolicy: [['ses', 'SendBounce', 'ses:@:identity/{IdentityName}']],
  SageMakerCreateEndpointConfigPolicy: [
    ['sagemaker', 'CreateEndpointConfig', 'sagemaker:@:endpoint-config/{EndpointConfigName}'],
  ],
  SageMakerCreateEndpointPolicy: [['sagemaker', 'CreateEndpoint', 'sagemaker:@:endpoint/{EndpointName}']],
  StepFunctionsCallbackPolicy: [
    [
      'states',
      'SendTaskFailure SendTaskHeartbeat SendTaskSuccess',
      'states:@:stateMachine:{StateMachineName}',
    ],
  ],
  StepFunctionsExecutionPolicy: [['states', 'StartExecution', 'states:@:stateMachine:{StateMachineName}']],
  StepFunctionsExecutionPolicy_v2: [
    ['states', 'StartExecution StartSyncExecution', 'states:@:stateMachine:{StateMachineName}'],
  ],
  TextractDetectAnalyzePolicy: [
    ['textract', 'DetectDocumentText StartDocumentTextDetection StartDocumentAnalysis AnalyzeDocument', '*'],
  ],
  TextractGetResultPolicy: [['textract', 'GetDocumentTextDetection GetDocumentAnalysis', '*']],
  TextractPolicy: [['textract', '*', '*']],
};
