// What an operator wants to be woken for. The rules ask the telemetry that the app sends (docs/observability.md names it).

param suffix string
param location string
param tags object

@description('The workspace that holds the telemetry.')
param workspaceId string

@description('Who is told by mail; empty: the alerts stand in the portal alone.')
param alertEmail string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(alertEmail)) {
  name: 'ag-newsdigest-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    // Twelve characters at the most: it stands in the subject.
    groupShortName: 'newsdigest'
    enabled: true
    emailReceivers: [{ name: 'operator', emailAddress: alertEmail, useCommonAlertSchema: true }]
  }
}

// The value of a metric as the workspace keeps it: sums for counters, the last for what goes up and down.
var sums = 'AppMetrics | where Name == "{0}" | summarize Value = sum(Sum)'
var lasts = 'AppMetrics | where Name == "{0}" | summarize Value = max(Max)'

var rules = [
  {
    name: 'deliveries-failed'
    title: 'More than a tenth of the briefings could not be sent'
    severity: 1
    // Refused, given up after 12 hours, or given back ("claimed") because the sender took none.
    query: 'AppMetrics | where Name == "newsdigest.deliveries" | extend State = tostring(Properties["newsdigest.delivery.state"]) | summarize Failed = sumif(Sum, State in ("refused", "toolate", "claimed")), All = sum(Sum) | where Failed > 0 | project Value = Failed / All'
    when: '> 0.1'
    window: 'PT1H'
  }
  {
    name: 'sender-paused'
    title: 'No mail leaves'
    severity: 1
    query: format(lasts, 'newsdigest.sender.paused')
    when: '> 0'
    window: 'PT30M'
  }
  {
    name: 'deliveries-unknown'
    title: 'The sender did not say what became of briefings for an hour'
    severity: 2
    query: format(lasts, 'newsdigest.deliveries.unknown')
    when: '> 0'
    window: 'PT1H'
  }
  {
    name: 'poison'
    title: 'A queue of messages that failed every time is not empty'
    severity: 2
    query: format(lasts, 'newsdigest.poison.messages')
    when: '> 0'
    window: 'PT1H'
  }
  {
    name: 'budget'
    title: 'Four fifths of the money for the model are booked'
    severity: 3
    query: format(lasts, 'newsdigest.budget.used')
    when: '>= 0.8'
    window: 'PT1H'
  }
  {
    name: 'intake-backlog'
    title: 'Documents wait for the sweep, because no event came or taking them in fails'
    severity: 2
    query: format(lasts, 'newsdigest.intake.waiting')
    when: '> 100'
    window: 'PT1H'
  }
  {
    name: 'feeds-failing'
    title: 'Feeds have been failing for a day'
    severity: 3
    query: format(lasts, 'newsdigest.feeds.failing')
    when: '> 0'
    window: 'PT1H'
  }
]

var silences = [
  {
    name: 'no-plan'
    title: 'Nothing was planned for 30 minutes'
    severity: 1
    query: format(sums, 'newsdigest.plans')
    window: 'PT30M'
  }
  {
    name: 'no-site-edition'
    title: 'The site has had no edition of its own for 25 hours'
    severity: 2
    // A day and the hour in which it may come late; windows are of a day or of two.
    query: 'AppMetrics | where TimeGenerated > ago(25h) and Name == "newsdigest.site.editions" | summarize Value = sum(Sum)'
    window: 'P2D'
  }
]

var actions = empty(alertEmail) ? [] : [people.id]

resource rule 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for item in rules: {
    name: 'alert-${item.name}-${suffix}'
    location: location
    tags: tags
    properties: {
      displayName: 'News Digest: ${item.title}'
      description: 'docs/runbooks.md says what to do.'
      enabled: true
      severity: item.severity
      scopes: [workspaceId]
      evaluationFrequency: 'PT15M'
      windowSize: item.window
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: '${item.query} | where Value ${item.when}'
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: actions }
    }
  }
]

resource silence 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for item in silences: {
    name: 'alert-${item.name}-${suffix}'
    location: location
    tags: tags
    properties: {
      displayName: 'News Digest: ${item.title}'
      description: 'docs/runbooks.md says what to do.'
      enabled: true
      severity: item.severity
      scopes: [workspaceId]
      evaluationFrequency: 'PT15M'
      windowSize: item.window
      autoMitigate: true
      criteria: {
        allOf: [
          {
            // A table without a row has no sum: the union puts a nought there, so that silence is seen.
            query: '${item.query} | union (print Value = 0.0) | summarize Value = max(Value) | where Value < 1'
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: actions }
    }
  }
]
