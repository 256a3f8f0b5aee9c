"""From the text of an article to its statements; ``pipeline.py`` strings the steps.

::

    mentions ► doubtful          names in the tokens, and which of the doubtful ones are believed (surnames: why)
    elements ► heads ► phrases   units: words, and actors with their offices, bodies and lists (people: unknown holders;
                                 bodies, office_holders: what belongs to a name before it and beside it)
    verbs ► subject_places,      which forms are verbs, and who does what each says
      subject_owners,            (also across sentences)
      relative_clauses ►
      omitted_subjects,
      subjects ► continuation    (strangers, exceptions, beliefs, texts: subjects of their own kind)
    references, memory           whom بلاده، البلدان and pronouns mean (reference_words: which words stand for somebody;
                                 answers, judged_deeds, bodies_again: what the sentences before told)
    triggers ► complements       words that say a relation, and what follows them (zones: how far, needs: what a frame
      (asides)                   asks for), where a clause goes on after what stands between two commas
    ends, places, fillers ►      the pairs of ends that a trigger's own rules find, also in clauses before
      frames                     (earlier_clauses), in acts within acts (nested), around a colon (speakers), and where
                                 no word beside the trigger says who it is (implied, and by subject: culprits, beset,
                                 killers, tolls, events, demands, threats, disputes, receivers, authors, meetings,
                                 journeys, abroad, memberships, likewise)
    surroundings ► features ►    every pair of actors that could be meant, scored
      candidates, scorer
    selection ► certainty        what is believed (assaults, lookalikes, misplaced, onlookers, outsiders, punished,
      ► holders                  sport, third_parties, victims: what is not), how sure the text is of it (cues,
                                 verb_certainty: of verbs, governor_certainty: of nouns by their verb, allegations,
                                 denials: what is only said, readiness, standing, unrealised: what is there or not
                                 yet), and who says so
"""
