// What people have decided about names, newest first.
MATCH (judgement:Judgement)
RETURN judgement.subject AS subject, judgement.surface AS written, judgement.region AS region, judgement.node AS means, judgement.by AS decided_by, judgement.at AS decided_at, judgement.undone AS undone
ORDER BY decided_at DESC
LIMIT 50
