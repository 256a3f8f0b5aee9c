"""From the text of an article to its statements; ``pipeline.py`` strings the steps.

::

    units          what every room reads and writes: the units of a sentence and the actors in them

    names/       ► mentions ► doubtful       names in the tokens, and which of the doubtful ones are believed (surnames)
                   elements ► heads          units: words, and actors with their offices and bodies (people: unknown
                                             holders; bodies, office_holders: what belongs to a name beside it;
                                             reference_words: words that stand for somebody named elsewhere)
    clauses/     ► phrases                   lists and appositions of actors (company, spelt_out)
                   verbs ► subjects          which forms are verbs (verbal_nouns), and who does what each says
                                             (subject_places, subjects_before, subject_owners, relative_clauses,
                                             omitted_subjects; of their own kind: strangers, exceptions, beliefs, texts)
                   complements               what follows a word that takes them (asides: what stands between commas,
                                             zones: how far a clause goes, needs: what a frame asks for)
    anaphora/    ► references, memory        whom بلاده، البلدان and pronouns mean (duals, officials), and what the
                                             sentences before told (continuation, answers, bodies_again)
    arguments/   ► triggers                  words that say a relation
                   subject_ends,             the pairs of ends that a trigger's own rules find (places, fillers), also
                   object_ends ► frames      in clauses before (earlier_clauses) and about it (relative_deeds), in
                                             answers (remarks), in acts within acts (nested), around a colon
                                             (speakers), and where no word beside the trigger says who it is (implied,
                                             readiness, and by subject: culprits, beset, killers, tolls, events,
                                             demands, threats, disputes, receivers, authors, meetings, journeys,
                                             abroad, invitations, protests, punished)
    scoring/     ► surroundings ► features   every pair of actors that could be meant, scored
                   ► candidates, scorer
    factuality/  ► certainty                 how sure the text is of a candidate: of a verb (verb_certainty,
                                             verb_forms, reported_clauses, cues), of a noun (noun_certainty) by what
                                             stands above it (inherited_certainty, governor_certainty); what is only
                                             said (allegations, denials), what is there or not yet (standing,
                                             unrealised, memberships)
                   holders                   who says so
    filtering/   ► possible ► selection      what is believed (assaults, lookalikes, misplaced, onlookers, outsiders,
                                             sport, third_parties, victims: what is not; likewise, judged_deeds: what
                                             is done too; treaties: by which text)

A room reads those above it in this list, never those below.
"""
